using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Tests.Laws;

/// <summary>Some time passes, then one record is accepted. Few companies, few workers and few topics, so that things meet.</summary>
internal abstract record Step(long Wait)
{
    public const int Companies = 4;
    private const int Minute = 60_000;

    private static readonly Topic[] Asked =
        [Topic.WageArrears, Topic.WageArrears, Topic.DisputeProcedure, Topic.Insolvency, Topic.Layoff, Topic.Other];

    public sealed record Query(long Wait, int Company, int Worker, Topic Topic, long Late, float Weight) : Step(Wait);

    public sealed record Figures(
        long Wait, int Company, int MonthsAgo, int Headcount, int Separations, int PaidPercent, int InsuredPercent) : Step(Wait);

    public sealed record Happening(
        long Wait, int Company, EnterpriseEventKind Kind, int Ticket, int Persons, int Severity, bool CausedByUs, long Late) : Step(Wait);

    private static readonly Gen<long> AnyWait =
        from minutes in Gen.Frequency((10, Gen.Choose(0, 90)), (4, Gen.Choose(90, 1_800)), (1, Gen.Choose(3 * 1_440, 26 * 1_440)))
        select (long)minutes * Minute;

    private static readonly Gen<long> AnyLateness =
        from minutes in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(0, 48 * 60)))
        select (long)minutes * Minute;

    private static readonly Gen<Step> AnyFigures =
        from wait in AnyWait
        from company in Gen.Choose(0, Companies - 1)
        from ago in Gen.Choose(0, 2)
        from headcount in Gen.Choose(0, 300)
        from separations in Gen.Choose(-10, 80)
        from paid in Gen.Choose(-20, 100)
        from insured in Gen.Choose(-20, 110)
        select (Step)new Figures(wait, company, ago, headcount, separations, paid, insured);

    private static readonly Gen<Step> AnyHappening =
        from wait in AnyWait
        from company in Gen.Choose(0, Companies - 1)
        from kind in Gen.Elements(Enum.GetValues<EnterpriseEventKind>())
        from ticket in Gen.Choose(0, 3)
        from persons in Gen.Choose(-1, 60)
        from severity in Gen.Choose(-1, 10)
        from ours in Gen.Choose(0, 9)
        from late in AnyLateness
        select (Step)new Happening(wait, company, kind, ticket, persons, severity, ours == 0, late);

    /// <summary>Searches by workers 0 to <paramref name="workers"/> − 1 of each company of <paramref name="companies"/>.</summary>
    public static Gen<Step> AnyQuery(int workers, params int[] companies) =>
        from wait in AnyWait
        from company in Gen.Elements(companies)
        from worker in Gen.Choose(0, workers - 1)
        from topic in Gen.Elements(Asked)
        from late in AnyLateness
        from weight in Gen.Choose(0, 12)
        select (Step)new Query(wait, company, worker, topic, late, weight == 0 ? 0.2f : 1);

    public static Gen<Step[]> Story { get; } =
        Gen.Frequency((12, AnyQuery(14, Signal.DistrictOnly, 0, 0, 1, 1, 2, 3)), (1, AnyFigures), (1, AnyHappening)).ArrayOf().Resize(120);

    public static Gen<Step[]> WithoutQueriesOf(int company) =>
        Gen.Frequency((6, AnyQuery(14, [.. Enumerable.Range(0, Companies).Where(other => other != company)])), (2, AnyFigures), (2, AnyHappening))
            .ArrayOf().Resize(120);

    public void Tell(Shard shard)
    {
        switch (this)
        {
            case Query query:
                shard.Ask(query.Company, query.Topic, query.Worker, query.Late, query.Weight);
                break;
            case Figures figures:
                shard.Report(figures.Report(shard.Clock));
                break;
            case Happening happening:
                shard.Happen(happening.Event(shard.Clock));
                break;
        }
    }
}
