using LaborRisk.Domain;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Traffic;

/// <summary>
/// Traffic as a province has it, day by day and in order of arrival: a few companies with much and many with little, workers who ask again,
/// bursts of several workers, monthly reports of every ninth company, registry entries and tickets. About one signal in twenty is no query.
/// Every query is about labour rights: those that are not cost the engine nothing and would flatter it.
/// </summary>
internal sealed class TrafficDays(TrafficPlan plan, Workplaces workplaces)
{
    private const double AsksAgain = 0.25;
    private const int MostRepeats = 3;
    private const int DaysOfRepeats = 10;
    private const double LateShare = 0.01;
    private const int LatestHours = 46;
    private const double UnboundShare = 0.03;
    private const double EventShare = 0.012;
    private const double BurstsPerCompanyYear = 0.05;
    private const int DaysOfBurst = 14;
    private const int ReportEvery = 9;
    private const int DaysPerReport = 30;
    private static readonly double[] TopicMix = [0.18, 0.095, 0.2, 0.15, 0.13, 0.105, 0.05, 0.03, 0.04, 0.01, 0.01];
    private static readonly Topic[] BurstTopics = [Topic.WageArrears, Topic.WageArrears, Topic.Layoff, Topic.DisputeProcedure];

    private static readonly (EnterpriseEventKind Kind, double Share)[] Entries =
    [
        (EnterpriseEventKind.WageComplaint, 83), (EnterpriseEventKind.EquityChange, 30), (EnterpriseEventKind.AddressChange, 16),
        (EnterpriseEventKind.CourtEnforcement, 15), (EnterpriseEventKind.LegalRepresentativeChange, 12), (EnterpriseEventKind.ArbitrationFiled, 8),
        (EnterpriseEventKind.GridReport, 8), (EnterpriseEventKind.TaxArrears, 7), (EnterpriseEventKind.UtilityCut, 3),
        (EnterpriseEventKind.AbnormalOperation, 1),
    ];

    private static readonly double[] EntryShares = [.. Entries.Select(entry => entry.Share)];

    private static readonly double[] Hours =
        [19, 11, 8, 5, 5, 9, 18, 35, 52, 70, 71, 73, 86, 72, 55, 53, 53, 52, 69, 103, 141, 143, 108, 56];

    private readonly Dice dice = new(plan.Seed, "traffic");
    private readonly List<Happening>[] repeats = [.. Enumerable.Range(0, DaysOfRepeats + 1).Select(_ => new List<Happening>())];
    private readonly Queue<(int Company, int LastDay, double PerDay)> bursts = new();
    private readonly List<Happening> today = [];

    /// <summary>Makes the next day: call with 0, 1, 2, … The list holds until the next call.</summary>
    public IReadOnlyList<Happening> Day(int day)
    {
        today.Clear();
        var midnight = Instant.StartOf(plan.Start.AddDays(day));
        var level = plan.Start.AddDays(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.65 : 1.14;
        var asking = workplaces.Count * plan.QueriesPerCompanyAndWeek / 7 * level / (1 + (AsksAgain * (MostRepeats + 1) / 2));
        for (var left = dice.Poisson(asking); left > 0; left--)
        {
            Ask(day, midnight, workplaces.Draw(dice), (Topic)dice.Weighted(TopicMix));
        }

        Burst(day, midnight);
        AskAgain(day);
        Report(day, midnight);
        for (var left = dice.Poisson(asking * EventShare); left > 0; left--)
        {
            Happen(midnight);
        }

        today.Sort((left, right) => left.Clock.CompareTo(right.Clock));
        return today;
    }

    /// <summary>Gives its memory back when the last day was made.</summary>
    public void Forget()
    {
        bursts.Clear();
        bursts.TrimExcess();
        foreach (var list in repeats.Append(today))
        {
            list.Clear();
            list.TrimExcess();
        }
    }

    private void Ask(int day, Instant midnight, int company, Topic topic)
    {
        var clock = Moment(midnight);
        var at = dice.Chance(LateShare) ? clock.Plus(-dice.Below(LatestHours) * Instant.Hour) : clock;
        var worker = dice.Below(workplaces.StaffOf(company));
        today.Add(new Happening(clock, at, dice.Chance(UnboundShare) ? Signal.DistrictOnly : company, worker, topic));
        if (dice.Chance(AsksAgain))
        {
            for (var left = dice.Whole(1, MostRepeats); left > 0; left--)
            {
                var later = dice.Below(DaysOfRepeats) + 1;
                var again = Moment(midnight.Plus(later * Instant.Day));
                repeats[(day + later) % repeats.Length].Add(new Happening(again, again, company, worker, topic));
            }
        }
    }

    private void AskAgain(int day)
    {
        var due = repeats[day % repeats.Length];
        today.AddRange(due);
        due.Clear();
    }

    private void Burst(int day, Instant midnight)
    {
        for (var left = dice.Poisson(workplaces.Count * BurstsPerCompanyYear / 365); left > 0; left--)
        {
            bursts.Enqueue((workplaces.Draw(dice), day + DaysOfBurst, dice.Between(0.25, 2)));
        }

        while (bursts.TryPeek(out var oldest) && oldest.LastDay < day)
        {
            bursts.Dequeue();
        }

        foreach (var (company, _, perDay) in bursts)
        {
            for (var left = dice.Poisson(perDay); left > 0; left--)
            {
                Ask(day, midnight, company, dice.Pick(BurstTopics));
            }
        }
    }

    private void Report(int day, Instant midnight)
    {
        for (var company = day % DaysPerReport * ReportEvery; company < workplaces.Count; company += DaysPerReport * ReportEvery)
        {
            var end = plan.Start.AddDays(day - dice.Whole(3, 12));
            var staff = workplaces.StaffOf(company);
            var due = staff * 7_000.0;
            var moment = Moment(midnight);
            today.Add(new Happening(moment, moment, company, 0, Topic.Other, new EmploymentReport(company, end.AddDays(-29), end, moment, staff)
            {
                Hires = dice.Poisson(staff * 0.02),
                Separations = dice.Poisson(staff * 0.02),
                Insured = Math.Round(staff * dice.Between(0.9, 1)),
                WagesDue = due,
                WagesPaid = dice.Chance(0.05) ? due * dice.Between(0.4, 1) : due,
            }));
        }
    }

    private void Happen(Instant midnight)
    {
        var moment = Moment(midnight);
        var company = dice.Below(workplaces.Count);
        var kind = Entries[dice.Weighted(EntryShares)].Kind;
        today.Add(new Happening(moment, moment, company, 0, Topic.Other, Event: new EnterpriseEvent(company, kind, moment)
        {
            Ticket = kind is EnterpriseEventKind.WageComplaint or EnterpriseEventKind.GridReport ? dice.Bits() : 0,
            Persons = kind is EnterpriseEventKind.WageComplaint or EnterpriseEventKind.GridReport ? dice.Whole(1, 3) : double.NaN,
        }));
    }

    private Instant Moment(Instant midnight) => midnight.Plus((dice.Weighted(Hours) * Instant.Hour) + (dice.Below(3_600) * Instant.Second));
}
