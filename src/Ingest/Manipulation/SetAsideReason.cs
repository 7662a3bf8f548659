namespace LaborRisk.Ingest;

/// <summary>Why a search was set aside: it is accepted and passed on, but counts too little to move a score. The numbers are part of saved states.</summary>
public enum SetAsideReason : byte
{
    /// <summary>Its account searches for many companies.</summary>
    ManyCompanies,

    /// <summary>The same text came from several accounts faster than people type.</summary>
    IdenticalTexts,

    /// <summary>Its account searched more often on one day than a person does.</summary>
    TooManySearches,
}

/// <summary>The reasons' names.</summary>
public static class SetAsideReasons
{
    public const int Count = 3;

    /// <summary>As in <c>summary.json</c>, metrics and the API.</summary>
    public static string Name(this SetAsideReason reason) => reason switch
    {
        SetAsideReason.ManyCompanies => "many_companies",
        SetAsideReason.IdenticalTexts => "identical_texts",
        _ => "too_many_searches",
    };

    public static string Chinese(this SetAsideReason reason) => reason switch
    {
        SetAsideReason.ManyCompanies => "同一账号查询了多家企业",
        SetAsideReason.IdenticalTexts => "多个账号在一两秒内提交了相同文字",
        _ => "同一账号一天内查询过多",
    };

    public static string English(this SetAsideReason reason) => reason switch
    {
        SetAsideReason.ManyCompanies => "one account searched for many companies",
        SetAsideReason.IdenticalTexts => "several accounts sent the same text within a second or two",
        _ => "one account searched too often on one day",
    };
}
