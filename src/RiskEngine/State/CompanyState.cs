using LaborRisk.Domain;
using LaborRisk.RiskEngine.Events;
using LaborRisk.RiskEngine.Figures;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.State;

/// <summary>All that is kept of one company. An element of an array, found by the company's index; <c>default</c> is a company nobody has heard of.</summary>
internal struct CompanyState
{
    public CompanyQueries Queries;
    public CompanyFigures Figures;
    public EventTrace[]? Events;

    /// <summary>The query evidence that scores may show: what was told at the last change of band or whole hour.</summary>
    public QueryEvidence Told;

    /// <summary>Newer query evidence waits for the whole hour.</summary>
    public bool Waiting;

    /// <summary>The company stands in the list of those judged at every midnight: it has a score, or evidence that was told.</summary>
    public bool Active;

    public RiskLevel Level;

    /// <summary>The last published score in tenths, 0..1000; 0 = silent.</summary>
    public short ScoreTenths;
}
