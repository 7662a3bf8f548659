using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

/// <summary>Transitions as the engine makes them.</summary>
internal static class Story
{
    public const int East = 0;
    public const int EastToo = 1;
    public const int West = 2;

    public static readonly Instant Start = Instant.StartOf(new DateOnly(2025, 11, 5)).Plus(9 * Instant.Hour);

    public static readonly Officer Desk = new("desk", "值班员", OfficerRole.DistrictUnion, "*", "inbox", "", false);
    public static readonly Officer Robot = new("desk", "值班员", OfficerRole.DistrictUnion, "*", "webhook", "https://example.org/hook", false);
    public static readonly Officer Phone = new("desk", "值班员", OfficerRole.DistrictUnion, "*", "sms", "1", false);
    public static readonly Officer EastUnion = new("t-east", "东街工会", OfficerRole.TownUnion, "东街", "inbox", "", false);

    public static Officer Chair(int company) =>
        new($"chair{company}", $"主席{company}", OfficerRole.UnionChair, $"91990001TEST{company:D6}", "inbox", "", true);

    public static RecordedTransition Raised(string id, int company, params Officer[] hearers) =>
        Step(id, company, TransitionKind.Raised, RiskLevel.Orange, Start, hearers.Length == 0 ? [Desk, EastUnion] : hearers);

    public static RecordedTransition Step(
        string id, int company, TransitionKind kind, RiskLevel level, Instant at, IReadOnlyList<Officer> hearers,
        NotifyReason reason = NotifyReason.FirstAlert) => new(
        new AlertTransition(
            id, company, Topic.WageArrears, level, kind, at, 61.5, new DateOnly(2025, 11, 5), 1,
            [.. hearers.Select(officer => new Recipient(officer, reason))], "【橙色】预警线索（待核实）", "预警依据（待核实）"),
        company < 0 ? null : Score(company, 61.5, WorkersBand.From5To9) with { At = at, Level = level });

    public static RiskScore Score(int company, double score, WorkersBand workers) =>
        new(company, Start, score, RiskLevel.Orange, [new QueryDriver(Topic.WageArrears, 3, workers, 0.4, 0.99)]);
}
