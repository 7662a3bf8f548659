namespace LaborRisk.Alerts.Texts;

/// <summary>Every sentence of an alert, Chinese first. What depends on the topic is in <see cref="TopicWords"/>.</summary>
internal static class Words
{
    // Titles: {0} colour, {1} enterprise, {2} topic.
    public static readonly Phrase Raised = new("【{0}】预警线索（待核实）：{1}，关注事项：{2}", "[{0}] Alert, not yet checked: {1}, about: {2}");
    public static readonly Phrase Rose = new("【{0}】预警线索升级（待核实）：{1}，关注事项：{2}", "[{0}] Alert rose, not yet checked: {1}, about: {2}");
    public static readonly Phrase Fell = new("【{0}】预警线索降级（待核实）：{1}，关注事项：{2}", "[{0}] Alert fell, not yet checked: {1}, about: {2}");
    public static readonly Phrase Cleared = new("【已回落】预警线索：{1}，关注事项：{2}", "[Receded] Alert: {1}, about: {2}");

    public static readonly Phrase Standing = new("风险指数{0}，级别{1}。", "Score {0}, level {1}.");

    public static readonly Phrase FellBody = new(
        "风险指数{0}，已连续{1}小时明显低于原级别下限，级别降至{2}。已开展的核实请继续完成并反馈。",
        "Score {0}, clear below the former level for {1} hours; the level falls to {2}. Please finish and report checks already begun.");

    public static readonly Phrase ClearedBody = new(
        "风险指数{0}，已连续{1}小时明显低于预警下限，本线索自动回落。回落不等于“不属实”：已开展的核实请填报属实、不属实或无法核实；{2}天内再次升高，仍按同一线索处理。",
        "Score {0}, clear below the alert limit for {1} hours; the alert recedes by itself. Receding does not mean \"not real\": " +
        "please record real, not real or cannot be verified for checks begun; if it rises again within {2} days it is the same alert.");

    // Evidence.
    public static readonly Phrase Evidence = new("预警依据（待核实）：", "Evidence, not yet checked:");
    public static readonly Phrase Item = new("{0}. {1}", "{0}. {1}");
    public static readonly Phrase Searches = new(
        "近{0}天内，{1}名职工查询“{2}”；按企业规模、行业和时令，预期约{3}名{4}{5}。",
        "Within {0} days, {1} workers searched for \"{2}\"; about {3} expected from size, industry and season; probability {4}{5}.");

    public static readonly Phrase Rare = new("；同类企业平时{0}才会偶然出现一次", "; by chance a company like this shows it about once in {0}");
    public static readonly Phrase Century = new("百年以上", "more than a hundred years");
    public static readonly Phrase Years = new("约{0}年", "{0} years");
    public static readonly Phrase Months = new("约{0}个月", "{0} months");

    // What would raise the level. {0} kinds of evidence that say nothing yet, {1} the next band.
    public static readonly Phrase WouldRaise = new("如{0}，级别会继续升高。", "The level would rise if {0}.");
    public static readonly Phrase AlsoSearched = new("有多名职工查询", "several workers searched");
    public static readonly Phrase AlsoReported = new("企业报送的数据也出现异常", "the reported figures departed, too");
    public static readonly Phrase AlsoHappened = new("登记、工单或网格也有信息", "a registry, a hotline or the grid reported, too");
    public static readonly Phrase MoreSearched = new("查询职工增至{0}名以上", "{0} workers or more searched");

    public static readonly Phrase Alone = new("；仅凭此项可信度{0}", "; on this alone {0}");

    public static readonly Phrase Figure = new("企业报送：{0}为{1}，预期{2}{3}。", "Reported: {0} is {1}, expected {2}; probability {3}.");
    public static readonly Phrase MissingReport = new(
        "企业未按期报送用工数据，请催报{0}。", "The report is missing, please send a reminder; probability {0}.");

    public static readonly Phrase Halted = new("企业报送：生产状况较以往明显下降{0}。", "Reported: production is well below its past; probability {0}.");
    public static readonly Phrase Event = new("{0}，{1}（登记、工单或网格信息）。", "{0}, {1} (registry, ticket or grid report).");
    public static readonly Phrase Model = new("模型复核（{0}）：可信度{1}。", "Second opinion of model {0}: probability {1}.");
    public static readonly Phrase Collective = new(
        "人数区间已属集体争议苗头（10人以上）。",
        "The band is that of a collective dispute in the making (10 people or more).");

    // Next steps, one line a role.
    public static readonly Phrase NextSteps = new("下一步：", "Next:");
    public static readonly Phrase DeskStep = new(
        "区总工会值班工作台：签收、研判，交办镇街总工会；告知企业工会主席须按该企业的告知方式，经核准推送或到通知时段办理。",
        "Desk: acknowledge, assess, assign to the town union; the chair is told by release or at a notice slot, as the company's setting says.");

    public static readonly Phrase DeskAlone = new(
        "区总工会值班工作台：签收、研判，直接派员{0}；本企业规模较小或人数不明，不向企业和镇街推送，联系企业时不提及查询情况。",
        "Desk: acknowledge, assess, send somebody to {0}; small or of unknown size: nothing to the enterprise or the town; do not mention searches.");

    public static readonly Phrase Uncovered = new(
        "本线索在镇街总工会或企业外调解网格员一环无人对应，请值班工作台直接指派。",
        "No town union or no mediator from outside the enterprise is on file: the desk must assign somebody.");

    public static readonly Phrase TownStep = new(
        "镇街总工会：联系企业{0}，反馈属实、不属实或无法核实；属实的，记入隐患台账并跟踪整改、复核、销号。",
        "Town union: contact the company to {0}; report real, not real or cannot be verified; if real, keep in the hazard ledger until closed.");

    public static readonly Phrase MediatorStep = new(
        "调解网格员：以日常走访方式了解情况，{0}；双方愿意调解的，引导提出调解申请。",
        "Grid mediator: visit as usual, {0}; where both sides are willing, help them apply for mediation.");

    // Clocks name their start, source and nature.
    public static readonly Phrase Clock = new(
        "时限：自本预警发出起{0}小时内签收（本区工作约定，非法定时限）；进入调解的，15日自调解组织收到调解申请之日起算，不从本预警起算" +
        "（法定，《劳动争议调解仲裁法》第十四条）。",
        "Clocks: acknowledge within {0} hours of this alert (local rule); mediation's 15 days run from the receipt of an application (law).");

    public static readonly Phrase Caution = new(
        "以上均为线索，未经核实不作认定，不对外引用。请勿追查是谁咨询。", "All this is a lead and no finding; do not quote it. Do not ask who searched.");

    // The enterprise union chair. {0} enterprise, {1} topic class.
    public static readonly Phrase ChairTitle = new("请关注（待核实）：{0}，{1}", "Please look into (not yet checked): {0}, {1}");
    public static readonly Phrase ChairMatter = new(
        "关注事项：{0}。情况尚待核实，请以工会日常工作的方式先行了解、及早化解。",
        "About: {0}. Not yet checked; please find out in the course of union work and settle it early.");

    public static readonly Phrase ChairBand = new("涉及人数区间：{0}人。", "Band: {0} people.");
    public static readonly Phrase ChairFigures = new("依据：企业报送的用工数据。", "Based on figures the enterprise reported.");
    public static readonly Phrase ChairRegisters = new("依据：登记和有关部门信息。", "Based on registers and information of authorities.");
    public static readonly Phrase ChairLaw = new("法律要求：", "What the law requires:");
    public static readonly Phrase Article = new("《{0}》{1}：{2}", "{0}, {1}: {2}");
    public static readonly Phrase ChairSteps = new("建议做法：", "What to do:");
    public static readonly Phrase ChairCheck = new("向企业了解并{0}。", "Ask the enterprise and {0}.");
    public static readonly Phrase ChairNegotiate = new(
        "发现侵犯职工劳动权益的，代表职工与企业交涉，要求改正并答复（《工会法》第二十三条）；可依法调查，企业应当协助（第二十六条）。",
        "Where rights are infringed, negotiate for the workers, ask for correction (Trade Union Law 23); the union may investigate (26).");

    public static readonly Phrase ChairEarly = new(
        "企业确有困难的，与职工代表平等协商出书面方案并公开；暂时谈不拢的，请镇街总工会派员。",
        "Where the enterprise is in real difficulty, agree a written plan with workers' representatives and publish it; else call the town union.");

    public static readonly Phrase ChairCall = new("联系：工会热线12351；区总工会值班工作台。", "Call: union hotline 12351; the district desk.");
    public static readonly Phrase DoNotTrace = new("请勿追查是谁咨询。", "Do not try to find out who asked.");

    // District-wide. {0} topic.
    public static readonly Phrase SurgeTitle = new("【全区普遍升温】关注事项：{0}（待核实）", "[Common mode] about: {0}, not yet checked");
    public static readonly Phrase SurgeClearedTitle = new("【全区普遍升温】已回落，关注事项：{0}", "[Common mode] receded, about: {0}");
    public static readonly Phrase SurgeBody = new(
        "全区关于“{0}”的查询约为预期的{1}倍，可信度{2}。这是全区共同的变化，不指向任何一家企业；各企业的风险指数已按此调整。",
        "Searches for \"{0}\" in the district are about {1} times the expectation, probability {2}. Common to the district, " +
        "about no company; scores allow for it.");

    public static readonly Phrase SurgeSteps = new(
        "值班工作台：核对近期新闻、政策、时令和普法活动，必要时发布统一解答，提醒镇街总工会留意。",
        "Desk: check news, policy, season and law classes; publish an answer for all where useful, and tell the town unions.");

    public static readonly Phrase SurgeClearedBody = new(
        "全区关于“{0}”的查询已连续{1}小时没有普遍升温。", "No common-mode rise of \"{0}\" for {1} hours.");
}
