namespace LaborRisk.Domain;

/// <summary>What a query, a ticket or an alert is about. <see cref="Other"/> is no labour-rights matter and never scores.</summary>
public enum Topic : byte
{
    WageArrears,
    Layoff,
    SocialInsurance,
    WorkingHours,
    Contract,
    WorkInjury,
    SpecialProtection,
    Dispatch,
    DisputeProcedure,
    Insolvency,
    OwnershipChange,
    Other,
}

/// <summary>Names of the topics, as the contract writes them and as people read them.</summary>
public static class Topics
{
    /// <summary>Topics that can score: every one before <see cref="Topic.Other"/>.</summary>
    public const int Scoring = (int)Topic.Other;

    /// <summary>All topics, <see cref="Topic.Other"/> included.</summary>
    public const int Count = Scoring + 1;

    private static readonly string[] Names =
    [
        "wage_arrears", "layoff", "social_insurance", "working_hours", "contract", "work_injury",
        "special_protection", "dispatch", "dispute_procedure", "insolvency", "ownership_change", "other",
    ];

    private static readonly string[] ChineseNames =
    [
        "欠薪", "裁员与解除", "社会保险与公积金", "工时与休假", "劳动合同", "工伤与职业病",
        "女职工与未成年工", "派遣与灵活用工", "仲裁与维权程序", "破产停产", "股权与主体变更", "其他",
    ];

    /// <summary>The contract's name, such as <c>wage_arrears</c>.</summary>
    public static string Name(this Topic topic) => Names[(int)topic];

    /// <summary>The name on pages and in messages.</summary>
    public static string Chinese(this Topic topic) => ChineseNames[(int)topic];

    /// <summary>Finds a topic by the contract's name, exactly as written there.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Topic topic)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                topic = (Topic)i;
                return true;
            }
        }

        topic = Topic.Other;
        return false;
    }
}
