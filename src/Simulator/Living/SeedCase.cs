namespace LaborRisk.Simulator;

/// <summary>
/// The company that the simulator keeps quiet, so that a visitor can make the case by hand: five people type these questions in one afternoon.
/// </summary>
/// <param name="EnterpriseId">Printed on the company's poster.</param>
/// <param name="Chair">Its union chair's officerId.</param>
public sealed record SeedCase(string EnterpriseId, string Name, string Town, string Chair, IReadOnlyList<string> Questions)
{
    /// <summary>What the workers of the real case searched for.</summary>
    internal static readonly string[] Typed = ["企业破产，职工工资怎么保障", "企业拖欠工资如何维权", "企业多久不发工资可以投诉"];
}
