using LaborRisk.Domain;

namespace LaborRisk.Bench.Traffic;

/// <summary>One thing that reaches the engine and its peers, before it is given the form that each of them takes.</summary>
/// <param name="Clock">When it arrives.</param>
/// <param name="At">When it happened; about one in a hundred arrives late.</param>
/// <param name="Worker">Number of the worker within the company; queries only.</param>
/// <param name="Report">Figures, when it is a report.</param>
/// <param name="Event">Registry entry or ticket, when it is one.</param>
internal readonly record struct Happening(
    Instant Clock, Instant At, int Company, int Worker, Topic Topic, EmploymentReport? Report = null, EnterpriseEvent? Event = null)
{
    public bool IsQuery => Report is null && Event is null;
}
