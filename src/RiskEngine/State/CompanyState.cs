using LaborRisk.Domain;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.State;

/// <summary>What is kept of one company and needed at every query; <c>default</c> is a company nobody has heard of.</summary>
internal struct CompanyState
{
    public CompanyQueries Queries;

    /// <summary>The query evidence that scores may show: what was told at the last change of band or whole hour.</summary>
    public QueryEvidence Told;

    /// <summary>The company reports figures: there is something among them.</summary>
    public bool Reports;

    public RiskLevel Level;

    /// <summary>The last published score in tenths, 0..1000; 0 = silent.</summary>
    public short ScoreTenths;

    /// <summary>The highest score of late in tenths, as it was at <see cref="PeakHour"/>; it halves in a week.</summary>
    public float Peak;

    /// <summary>District hour.</summary>
    public int PeakHour;
}
