/* SPDX-License-Identifier: GPL-3.0-or-later */
/* glossary.c - words of law and technology that are no doctrine, in both languages. */
#include "query/search/glossary.h"

#include <stdbool.h>

#include "base/memory.h"

/*
 * Only words with one plain counterpart: what has several meanings (right,
 * order, interest) or is a doctrine of the thesaurus is not here.
 */
static const struct glossary_entry entries[] = {
    /* technology */
    {{"人工智能", "artificial intelligence", "AI"}},
    {{"生成式人工智能", "generative artificial intelligence", "generative AI", "GAI", "AIGC", "生成式AI"}},
    {{"人工智能生成物", "人工智能生成内容", "AI-generated content", "AI-generated works", "AI-generated work",
      "AIGC", "artificial intelligence generated content"}},
    {{"大模型", "大语言模型", "large language model", "large language models", "LLM", "大型语言模型"}},
    {{"算法", "algorithm", "algorithms", "algorithmic"}},
    {{"机器学习", "machine learning"}},
    {{"深度学习", "deep learning"}},
    {{"训练数据", "training data"}},
    {{"数据爬取", "网络爬虫", "爬虫", "web scraping", "crawler", "scraping"}},
    {{"自动驾驶", "无人驾驶", "autonomous driving", "self-driving", "automated driving"}},
    {{"区块链", "blockchain"}},
    {{"网络安全", "cybersecurity", "network security"}},
    {{"数据安全", "data security"}},
    {{"个人信息", "personal information", "personal data"}},
    {{"隐私", "privacy"}},
    {{"虚拟货币", "加密货币", "cryptocurrency", "virtual currency"}},
    {{"人脸识别", "facial recognition", "face recognition"}},
    {{"网络平台", "互联网平台", "online platform", "online platforms", "internet platform"}},
    {{"服务提供者", "service provider", "service providers"}},
    {{"提供者", "provider", "providers"}},
    {{"深度伪造", "deepfake", "deepfakes"}},
    {{"数据", "data"}},
    /* branches and instruments */
    {{"刑法", "criminal law"}},
    {{"民法", "civil law"}},
    {{"侵权法", "tort law"}},
    {{"合同法", "contract law"}},
    {{"著作权", "版权", "copyright"}},
    {{"专利", "patent", "patents"}},
    {{"商标", "trademark", "trademarks"}},
    {{"知识产权", "intellectual property"}},
    {{"司法解释", "judicial interpretation", "judicial interpretations"}},
    {{"指导性案例", "guiding case", "guiding cases"}},
    {{"判决", "judgment", "judgement"}},
    {{"司法实践", "judicial practice"}},
    {{"立法", "legislation"}},
    {{"比较法", "comparative law"}},
    /* people and acts */
    {{"法院", "court", "courts"}},
    {{"法官", "judge", "judges"}},
    {{"原告", "plaintiff", "plaintiffs"}},
    {{"被告", "defendant", "defendants"}},
    {{"消费者", "consumer", "consumers"}},
    {{"生产者", "producer", "producers", "manufacturer", "manufacturers"}},
    {{"销售者", "seller", "sellers"}},
    {{"使用者", "用户", "user", "users"}},
    {{"开发者", "developer", "developers"}},
    {{"学者", "scholar", "scholars"}},
    {{"犯罪", "crime", "crimes"}},
    {{"刑罚", "criminal punishment", "criminal penalty"}},
    {{"刑事责任", "criminal liability", "criminal responsibility"}},
    {{"民事责任", "civil liability"}},
    {{"行政责任", "administrative liability"}},
    {{"法律责任", "legal liability"}},
    {{"侵权", "infringement", "tort"}},
    {{"侵权责任", "tort liability", "tortious liability"}},
    {{"违约责任", "liability for breach", "breach of contract"}},
    {{"合同", "contract", "contracts"}},
    {{"损害", "damage", "harm"}},
    {{"损害赔偿", "damages", "compensation"}},
    {{"赔偿数额", "amount of damages", "amount of compensation"}},
    {{"缺陷", "defect", "defects"}},
    {{"产品", "product", "products"}},
    {{"过错", "fault"}},
    {{"证据", "evidence"}},
    {{"作品", "copyrighted work"}},
    {{"作者", "author", "authors"}},
    {{"监管", "regulation", "supervision"}},
    {{"治理", "governance"}},
    {{"伦理", "ethics"}},
    {{"风险", "risk", "risks"}},
    {{"法人", "legal person", "legal persons"}},
    {{"法律主体", "legal subject", "legal personality"}},
    {{"欧盟", "欧洲联盟", "欧洲", "European Union", "EU"}},
    {{"美国", "United States", "USA"}},
    {{"英国", "United Kingdom", "UK"}},
    {{"德国", "Germany", "German"}},
    {{"法国", "France", "French"}},
    {{"日本", "Japan", "Japanese"}},
    {{"中国", "China", "Chinese"}},
};

/* Forms are ASCII or simplified Han: to fold them is to lower their capitals. */
static bool is_form(const char *form, const char *folded)
{
    for (; *form != '\0'; form++, folded++) {
        char lower = *form >= 'A' && *form <= 'Z' ? (char)(*form - 'A' + 'a') : *form;
        if (lower != *folded)
            return false;
    }
    return *folded == '\0';
}

const struct glossary_entry *glossary_find(const char *folded)
{
    for (size_t i = 0; i < ARRAY_SIZE(entries); i++)
        for (size_t j = 0; j < GLOSSARY_FORMS_MAX && entries[i].forms[j] != NULL; j++)
            if (is_form(entries[i].forms[j], folded))
                return &entries[i];
    return NULL;
}
