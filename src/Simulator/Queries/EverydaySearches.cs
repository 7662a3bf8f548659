using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>
/// What is searched on a day without any incident: sessions at each company, accounts bound to none, a worker who searches all day.
/// </summary>
internal sealed class EverydaySearches(DistrictPlan plan, SimulatedCompany[] companies, SearchCalendar calendar)
{
    private const double LongSession = 0.072;
    private const int SessionMinutes = 50;
    private const double UnboundPerCompanyDay = 12.15 / DistrictPlan.DefaultCompanies;
    private const int UnboundAccountsPerCompany = 50;
    private const double RestlessPerCompanyDay = 25.0 / DistrictPlan.DefaultCompanies / DistrictPlan.DefaultDays;
    private readonly Dice dice = new(plan.Seed, "everyday searches");
    private readonly double[] weights = new double[Topics.Count];

    /// <summary>Days must be asked for in order.</summary>
    public IEnumerable<Search> Of(int day)
    {
        var levels = calendar.Levels(day);
        for (var company = 0; company < companies.Length; company++)
        {
            for (var sessions = dice.Poisson(Weigh(companies[company], levels)); sessions > 0; sessions--)
            {
                foreach (var search in Session(company, day))
                {
                    yield return search;
                }
            }
        }

        for (var rest = dice.Poisson(UnboundPerCompanyDay * companies.Length); rest > 0; rest--)
        {
            var account = dice.Below(UnboundAccountsPerCompany * companies.Length);
            var topic = (Topic)dice.Weighted(CompanyMaker.TopicMix);
            yield return new Search(Signal.DistrictOnly, account, topic, SearchCalendar.Moment(dice, day));
        }

        for (var rest = dice.Poisson(RestlessPerCompanyDay * companies.Length); rest > 0; rest--)
        {
            foreach (var search in Restless(day))
            {
                yield return search;
            }
        }
    }

    private double Weigh(SimulatedCompany company, double[] levels)
    {
        var total = 0.0;
        for (var topic = 0; topic < Topics.Count; topic++)
        {
            weights[topic] = company.Rates[topic] * levels[topic];
            total += weights[topic];
        }

        return total;
    }

    /// <summary>One search, or a few within the hour on the same topic.</summary>
    private IEnumerable<Search> Session(int company, int day)
    {
        var first = new Search(
            company, dice.Below(companies[company].Headcount), (Topic)dice.Weighted(weights), SearchCalendar.Moment(dice, day));
        yield return first;
        for (var rest = dice.Chance(LongSession) ? dice.Whole(1, 5) : 0; rest > 0; rest--)
        {
            yield return first with { Second = first.Second + (60L * dice.Below(SessionMinutes)) };
        }
    }

    /// <summary>One worker who searches thirty to fifty times on one day: still one worker.</summary>
    private IEnumerable<Search> Restless(int day)
    {
        var company = dice.Below(companies.Length);
        var worker = dice.Below(companies[company].Headcount);
        var topic = (Topic)dice.Below(Topics.Scoring);
        for (var rest = dice.Whole(30, 50); rest > 0; rest--)
        {
            yield return new Search(company, worker, topic, SearchCalendar.Moment(dice, day));
        }
    }
}
