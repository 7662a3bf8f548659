using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>Makes the companies of a district: log-normal sizes, activity that differs by company and by topic.</summary>
internal static class CompanyMaker
{
    public const int Towns = 15;
    private const string CodeLetters = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // the letters a unified social credit code may have
    private const int SmallestHeadcount = 8;
    private const int LargestHeadcount = 20_000;
    private const double LogHeadcountMean = 4.52;
    private const double LogHeadcountSpread = 1.16;
    private const double SearchesPerHeadAndDay = 0.00236;
    private const double ActivityShape = 2.4;
    private const double TopicShape = 2;
    private const double OtherPerLabour = 0.3;
    private static readonly string[] Industries = ["C18", "C36", "C39", "E47", "F51", "G54", "H61", "H62", "I65", "L72"];
    private static readonly string[] Notices = ["auto", "never", "released", ""];
    private static readonly double[] NoticeShares = [0.36, 0.22, 0.22, 0.2];

    /// <summary>Share of each labour topic among searches, in the order of <see cref="Topic"/>.</summary>
    public static readonly double[] TopicMix = [0.18, 0.095, 0.2, 0.15, 0.13, 0.105, 0.05, 0.03, 0.04, 0.01, 0.01];

    public static string TownName(int town) => $"镇街{town + 1:00}";

    public static SimulatedCompany[] Make(DistrictPlan plan)
    {
        var dice = new Dice(plan.Seed, "companies");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var companies = new SimulatedCompany[plan.Companies];
        for (var i = 0; i < companies.Length; i++)
        {
            companies[i] = One(dice, i, UniqueId(dice, ids));
        }

        return companies;
    }

    private static SimulatedCompany One(Dice dice, int index, string id)
    {
        var size = Math.Exp(LogHeadcountMean + (LogHeadcountSpread * dice.Normal()));
        var headcount = Math.Clamp((int)Math.Round(size), SmallestHeadcount, LargestHeadcount);
        var number = index.ToString("0000", null);
        var town = TownName(dice.Below(Towns));
        return new SimulatedCompany(
            id, $"企业{number}有限公司", town, dice.Pick(Industries), headcount, number, Notices[dice.Weighted(NoticeShares)])
        {
            Rates = Rates(dice, headcount),
            InsuredShare = dice.Between(0.92, 1),
            MonthlyWage = dice.Between(4_500, 9_700),
        };
    }

    private static double[] Rates(Dice dice, int headcount)
    {
        var level = headcount * SearchesPerHeadAndDay / (1 + OtherPerLabour) * dice.GammaOfMeanOne(ActivityShape);
        var rates = new double[Topics.Count];
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            rates[topic] = level * TopicMix[topic] * dice.GammaOfMeanOne(TopicShape);
        }

        rates[(int)Topic.Other] = OtherPerLabour * rates.Sum();
        return rates;
    }

    private static string UniqueId(Dice dice, HashSet<string> ids)
    {
        while (true)
        {
            var id = "91990001" + string.Create(10, dice, (letters, source) =>
            {
                foreach (ref var letter in letters)
                {
                    letter = CodeLetters[source.Below(CodeLetters.Length)];
                }
            });
            if (ids.Add(id))
            {
                return id;
            }
        }
    }
}
