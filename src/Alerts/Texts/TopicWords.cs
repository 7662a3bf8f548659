using LaborRisk.Domain;

namespace LaborRisk.Alerts.Texts;

/// <summary>What depends on the topic.</summary>
/// <param name="Class">As the enterprise's chair reads it: broad, and no accusation.</param>
/// <param name="Check">What to find out, to stand after 联系企业 or 了解并.</param>
internal sealed record TopicWords(Phrase Class, Phrase Check)
{
    private static readonly TopicWords[] ByTopic =
    [
        new(new("工资支付", "payment of wages"), new("核对工资是否按约定日期足额发放", "check whether wages were paid in full on the agreed day")),
        new(new("人员裁减与合同解除", "reduction of staff"), new("核对是否有裁减、劝退或停岗安排及其程序、补偿", "check for lay-offs, their procedure and compensation")),
        new(new("社会保险与公积金缴纳", "social insurance"), new("核对社会保险和住房公积金的参保、缴费情况", "check registration and payment")),
        new(new("工时与休息休假", "hours and leave"), new("核对加班、排班、加班费和年休假安排", "check overtime, rosters, overtime pay and leave")),
        new(new("劳动合同订立与履行", "labour contracts"), new("核对劳动合同的签订、续订和变更情况", "check signing, renewal and change of contracts")),
        new(new("劳动安全与工伤保障", "safety and injury"), new("核对工伤申报、治疗待遇和职业健康检查情况", "check injury reports, benefits and health checks")),
        new(new("女职工与未成年工保护", "women and minors"), new("核对孕期、产期、哺乳期待遇和未成年工保护情况", "check maternity rights and protection of minors")),
        new(new("劳务派遣与灵活用工", "dispatch work"), new("核对派遣岗位、同工同酬和报酬发放情况", "check dispatched posts, equal pay and payment")),
        new(new("劳动争议处理", "dispute handling"), new("核对是否有未化解的劳动争议和职工诉求", "check for unsettled disputes and demands")),
        new(new("停产与职工安置", "halt and resettlement"), new("核对生产经营状况、职工安置和应付报酬情况", "check operations, resettlement and pay due")),
        new(new("企业变更与职工权益衔接", "change of the enterprise"), new("核对变更后劳动合同承继、工龄和待遇衔接情况", "check who takes over contracts, seniority and benefits")),
    ];

    public static TopicWords Of(Topic topic) => ByTopic[(int)topic];
}
