namespace LaborRisk.RiskEngine.Queries;

/// <summary>What the query model assumes. Tuned on simulated and labelled districts; part of the model version.</summary>
internal static class QueryParameters
{
    /// <summary>Windows that end now, in days.</summary>
    public static readonly int[] WindowDays = [1, 3, 7, 14, 21];

    public const int Windows = 5;

    /// <summary>Index of the week.</summary>
    public const int WeekWindow = 2;

    /// <summary>How long a worker counts.</summary>
    public const int HorizonDays = 21;

    /// <summary>Share of trouble that begins so long ago; each window is a guess at it.</summary>
    public static readonly double[] WindowWeights = [0.2, 0.25, 0.25, 0.15, 0.15];

    /// <summary>Trouble may bring 1, 2, 4, … extra workers into the window: so many sizes of it are tried.</summary>
    public const int Extras = 6;

    /// <summary>How likely each size is: a heavy-tailed prior.</summary>
    public static readonly float[] ExtraWeights = [0, 0.3f, 0.3f, 0.2f, 0.12f, 0.08f];

    /// <summary>The same weights one place earlier: where each falls half into the last week, half before it.</summary>
    public static readonly float[] HalfExtraWeights = [0.3f, 0.3f, 0.2f, 0.12f, 0.08f, 0];

    /// <summary>Of companies whose older counts stick out, the share in which trouble is over.</summary>
    public const double OverShare = 0.3;

    /// <summary>Days after which what goes on is normal for the company.</summary>
    public const double NormalAfterDays = 70;

    /// <summary>Probability from which trouble is said to have begun.</summary>
    public const double TroubleBegins = 0.2;

    /// <summary>Of the extra workers, those who ask about the main topic; the others ask about related ones.</summary>
    public const float MainShare = 0.75f;

    /// <summary>Share of trouble that every worker names differently: it shows in all topics together and in no group of related ones.</summary>
    public const double TogetherShare = 0.03;

    /// <summary>Own past counts half after so many days.</summary>
    public const double HalfLifeDays = 120;

    /// <summary>Gamma shape of a company's own mix of topics around its general activity.</summary>
    public const double TopicShape = 2.0;

    /// <summary>Upper bound of a predictive shape: weeks differ by more than chance even where the past is long.</summary>
    public const double LargestShape = 15;

    /// <summary>Workers that the district's factor of a window is shrunk by.</summary>
    public const double FactorShrinkage = 8;

    /// <summary>One company adds no more than so many workers a day to a topic's district total.</summary>
    public const int DistrictCapPerDay = 2;

    /// <summary>Counts above this add nothing: the evidence is overwhelming long before.</summary>
    public const int LargestCount = 48;
}
