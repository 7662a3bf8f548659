using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>What a company's queries say now. <c>default</c>: too few workers to say anything.</summary>
/// <param name="LogRatio">Logarithm of how much likelier these counts are in trouble than without; 0 = says nothing.</param>
/// <param name="Main">The topic trouble is most likely about.</param>
/// <param name="Window">Index of the heaviest window with enough workers.</param>
/// <param name="Workers">Distinct workers of the group in that window; 0 = nothing to tell.</param>
/// <param name="WorkersInHorizon">Distinct workers of the group in the longest window: the band people are told.</param>
/// <param name="Expected">Workers expected of the group in that window.</param>
internal readonly record struct QueryEvidence(
    float LogRatio, Topic Main, byte Window, short Workers, short WorkersInHorizon, float Expected);
