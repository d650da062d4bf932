/* SPDX-License-Identifier: GPL-3.0-or-later */
/* registry_compile.c - compiles the reference tables to one mapped file. */
#include "corpus/registry.h"
