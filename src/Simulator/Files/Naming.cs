namespace LaborRisk.Simulator;

/// <summary>What the towns and the officers of a simulated district are called.</summary>
internal sealed record Naming(
    IReadOnlyList<string> Towns, Func<SimulatedCompany, string> Chair, Func<string, string> Mediator, string Desk)
{
    /// <summary>Numbers instead of names.</summary>
    public static readonly Naming Plain = new(
        [.. Enumerable.Range(0, CompanyMaker.Towns).Select(CompanyMaker.TownName)],
        company => $"主席{company.Number}",
        town => $"调解员{town}",
        "区总工会");
}
