using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>
/// What the law requires, by topic, in the statutes' own words; …… marks what is left out. Versions: those in force at the end of 2021.
/// </summary>
internal static class LabourLaw
{
    private const string LabourAct = "劳动法";
    private const string ContractAct = "劳动合同法";
    private const string InsuranceAct = "社会保险法";
    private const string InjuryRules = "工伤保险条例";
    private const string MediationAct = "劳动争议调解仲裁法";
    private const string BankruptcyAct = "企业破产法";

    private static readonly Article[][] ByTopic =
    [
        // 欠薪
        [
            new(LabourAct, "第五十条", "工资应当以货币形式按月支付给劳动者本人。不得克扣或者无故拖欠劳动者的工资。", "Wages monthly, in money; no deduction, no arrears."),
            new(ContractAct, "第三十条", "用人单位应当按照劳动合同约定和国家规定，向劳动者及时足额支付劳动报酬。", "Pay in time and in full."),
            new("保障农民工工资支付条例", "第十六条", "用人单位拖欠农民工工资的，应当依法予以清偿。", "Arrears to migrant workers must be settled."),
        ],

        // 裁员与解除
        [
            new(ContractAct, "第四十一条",
                "有下列情形之一，需要裁减人员二十人以上或者裁减不足二十人但占企业职工总数百分之十以上的，用人单位提前三十日向工会或者全体职工说明情况，" +
                "听取工会或者职工的意见后，裁减人员方案经向劳动行政部门报告，可以裁减人员……",
                "20 people or 10 %: explain 30 days ahead to the union or all workers, hear them, report the plan."),
            new(ContractAct, "第四十三条", "用人单位单方解除劳动合同，应当事先将理由通知工会。", "Tell the union the reason before a unilateral dismissal."),
            new(ContractAct, "第四十七条", "经济补偿按劳动者在本单位工作的年限，每满一年支付一个月工资的标准向劳动者支付。", "Severance: a month's wage a year."),
        ],

        // 社会保险与公积金
        [
            new(InsuranceAct, "第五十八条", "用人单位应当自用工之日起三十日内为其职工向社会保险经办机构申请办理社会保险登记。", "Register within 30 days."),
            new(InsuranceAct, "第六十条", "用人单位应当自行申报、按时足额缴纳社会保险费，非因不可抗力等法定事由不得缓缴、减免。", "Declare and pay in time and in full."),
            new(InsuranceAct, "第六十三条", "用人单位未按时足额缴纳社会保险费的，由社会保险费征收机构责令其限期缴纳或者补足。", "Else ordered to pay up."),
        ],

        // 工时与休假
        [
            new(LabourAct, "第四十一条",
                "用人单位由于生产经营需要，经与工会和劳动者协商后可以延长工作时间，一般每日不得超过一小时；因特殊原因需要延长工作时间的，" +
                "在保障劳动者身体健康的条件下延长工作时间每日不得超过三小时，但是每月不得超过三十六小时。",
                "Overtime: consult first; at most 3 hours a day, 36 a month."),
            new(ContractAct, "第三十一条", "用人单位安排加班的，应当按照国家有关规定向劳动者支付加班费。", "Overtime must be paid."),
            new("职工带薪年休假条例", "第五条", "对职工应休未休的年休假天数，单位应当按照该职工日工资收入的300%支付年休假工资报酬。", "Leave not taken: 300 % of the daily wage."),
        ],

        // 劳动合同
        [
            new(ContractAct, "第十条", "已建立劳动关系，未同时订立书面劳动合同的，应当自用工之日起一个月内订立书面劳动合同。", "A written contract within a month."),
            new(ContractAct, "第八十二条", "用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的，应当向劳动者每月支付二倍的工资。", "Else double wages."),
            new(ContractAct, "第三十五条", "用人单位与劳动者协商一致，可以变更劳动合同约定的内容。变更劳动合同，应当采用书面形式。", "Changes by agreement, in writing."),
        ],

        // 工伤与职业病
        [
            new(InjuryRules, "第十七条",
                "职工发生事故伤害或者按照职业病防治法规定被诊断、鉴定为职业病，所在单位应当自事故伤害发生之日或者被诊断、鉴定为职业病之日起30日内，" +
                "向统筹地区社会保险行政部门提出工伤认定申请。",
                "Apply for recognition within 30 days of the accident or diagnosis."),
            new(InjuryRules, "第三十三条",
                "职工因工作遭受事故伤害或者患职业病需要暂停工作接受工伤医疗的，在停工留薪期内，原工资福利待遇不变，由所在单位按月支付。",
                "Full pay while off work for treatment."),
            new("职业病防治法", "第三十五条",
                "对从事接触职业病危害的作业的劳动者，用人单位应当按照国务院卫生行政部门的规定组织上岗前、在岗期间和离岗时的职业健康检查，" +
                "并将检查结果书面告知劳动者。",
                "Health checks before, during and after exposed work, results in writing."),
        ],

        // 女职工与未成年工
        [
            new("女职工劳动保护特别规定", "第五条", "用人单位不得因女职工怀孕、生育、哺乳降低其工资、予以辞退、与其解除劳动或者聘用合同。", "No pay cut or dismissal for maternity."),
            new("女职工劳动保护特别规定", "第七条", "女职工生育享受98天产假，其中产前可以休假15天……", "98 days of maternity leave."),
            new(LabourAct, "第六十四条", "不得安排未成年工从事矿山井下、有毒有害、国家规定的第四级体力劳动强度的劳动和其他禁忌从事的劳动。", "No harmful work for minors."),
        ],

        // 派遣与灵活用工
        [
            new(ContractAct, "第六十三条", "被派遣劳动者享有与用工单位的劳动者同工同酬的权利。", "Equal pay for dispatched workers."),
            new(ContractAct, "第六十六条", "劳务派遣用工是补充形式，只能在临时性、辅助性或者替代性的工作岗位上实施。", "Dispatch only for temporary, auxiliary or substitute posts."),
            new(ContractAct, "第六十条", "劳务派遣单位不得克扣用工单位按照劳务派遣协议支付给被派遣劳动者的劳动报酬。", "The agency may not keep back pay."),
        ],

        // 仲裁与维权程序
        [
            new(MediationAct, "第四条", "发生劳动争议，劳动者可以与用人单位协商，也可以请工会或者第三方共同与用人单位协商，达成和解协议。", "Negotiate, with the union's help."),
            new(MediationAct, "第十四条", "自劳动争议调解组织收到调解申请之日起十五日内未达成调解协议的，当事人可以依法申请仲裁。", "15 days of mediation, then arbitration."),
            new("工会法", "第二十二条", "职工认为用人单位侵犯其劳动权益而申请劳动争议仲裁或者向人民法院提起诉讼的，工会应当给予支持和帮助。", "The union must help."),
        ],

        // 破产停产
        [
            new(BankruptcyAct, "第一百一十三条",
                "破产财产在优先清偿破产费用和共益债务后，依照下列顺序清偿：（一）破产人所欠职工的工资和医疗、伤残补助、抚恤费用，所欠的应当划入职工个人账户的基本养老保险、基本医疗保险费用，" +
                "以及法律、行政法规规定应当支付给职工的补偿金……",
                "First in rank after the costs: wages, personal-account insurance, compensation."),
            new(BankruptcyAct, "第四十八条",
                "债务人所欠职工的工资和医疗、伤残补助、抚恤费用……不必申报，由管理人调查后列出清单并予以公示。",
                "Workers need not file: the administrator lists and publishes."),
            new("工资支付暂行规定", "第十二条", "非因劳动者原因造成单位停工、停产在一个工资支付周期内的，用人单位应按劳动合同规定的标准支付劳动者工资。",
                "Halt within one pay period: wages as agreed."),
        ],

        // 股权与主体变更
        [
            new(ContractAct, "第三十三条", "用人单位变更名称、法定代表人、主要负责人或者投资人等事项，不影响劳动合同的履行。", "A change of name or owner changes no contract."),
            new(ContractAct, "第三十四条", "用人单位发生合并或者分立等情况，原劳动合同继续有效，劳动合同由承继其权利和义务的用人单位继续履行。", "The successor takes over the contracts."),
            new("工会法", "第三十九条", "企业、事业单位、社会组织研究经营管理和发展的重大问题应当听取工会的意见……", "Major decisions: hear the union."),
        ],
    ];

    public static IReadOnlyList<Article> On(Topic topic) => ByTopic[(int)topic];
}
