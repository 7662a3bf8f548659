namespace LaborRisk.Domain;

/// <summary>What a registry, hotline or mediator reported. <see cref="Unknown"/> is kept with weight 0.</summary>
public enum EnterpriseEventKind : byte
{
    Unknown,
    EquityChange,
    LegalRepresentativeChange,
    AddressChange,
    Relocation,
    InsolvencyFiling,
    CourtEnforcement,
    CourtCase,
    ArbitrationFiled,
    TaxArrears,
    SocialInsuranceArrears,
    UtilityCut,
    AbnormalOperation,
    ProductionHalt,
    LayoffNotice,
    WorkStoppage,
    WageComplaint,
    Petition,
    GridReport,
    SelfReport,
    CheckupFinding,
}

/// <summary>Names of the event kinds, as the contract writes them and as people read them.</summary>
public static class EnterpriseEventKinds
{
    public const int Count = (int)EnterpriseEventKind.CheckupFinding + 1;

    private static readonly string[] Names =
    [
        "unknown", "equity_change", "legal_representative_change", "address_change", "relocation", "insolvency_filing",
        "court_enforcement", "court_case", "arbitration_filed", "tax_arrears", "social_insurance_arrears", "utility_cut",
        "abnormal_operation", "production_halt", "layoff_notice", "work_stoppage", "wage_complaint", "petition", "grid_report",
        "self_report", "checkup_finding",
    ];

    private static readonly string[] ChineseNames =
    [
        "其他事项", "股权变更", "法定代表人变更", "住所变更", "搬迁", "破产申请",
        "法院强制执行", "法院案件", "申请仲裁", "欠税", "社保欠费", "停水停电",
        "经营异常", "停产", "裁员通知", "停工", "欠薪投诉", "信访", "网格上报",
        "企业自报", "体检发现",
    ];

    /// <summary>The contract's name, such as <c>equity_change</c>.</summary>
    public static string Name(this EnterpriseEventKind kind) => Names[(int)kind];

    /// <summary>The name on pages and in messages.</summary>
    public static string Chinese(this EnterpriseEventKind kind) => ChineseNames[(int)kind];

    /// <summary>Finds a kind by the contract's name; any other name is <see cref="EnterpriseEventKind.Unknown"/>.</summary>
    public static EnterpriseEventKind Parse(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                return (EnterpriseEventKind)i;
            }
        }

        return EnterpriseEventKind.Unknown;
    }
}
