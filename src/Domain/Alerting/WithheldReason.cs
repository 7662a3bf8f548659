namespace LaborRisk.Domain;

/// <summary>Why nobody inside the enterprise may be told by a machine.</summary>
public enum WithheldReason : byte
{
    /// <summary>The alert is about no company.</summary>
    DistrictWide,

    /// <summary>The company asks for no machine push: a person phones or visits.</summary>
    ChairNoticeNever,

    /// <summary>Few or perhaps few staff: any notice would point at somebody.</summary>
    SmallCompany,

    /// <summary>Nobody inside is on file.</summary>
    NoChair,

    /// <summary>Searches of fewer workers than may be spoken of inside.</summary>
    TooFewWorkers,

    /// <summary>The company is no longer in the directory.</summary>
    UnknownEnterprise,
}

/// <summary>Names of the reasons as they are stored and told.</summary>
public static class WithheldReasons
{
    private static readonly string[] Names =
        ["district_wide", "chair_notice_never", "small_company", "no_chair", "too_few_workers", "unknown_enterprise"];

    public static string Name(this WithheldReason reason) => Names[(int)reason];
}
