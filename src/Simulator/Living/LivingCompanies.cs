using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>The companies of the living district, and which of them play a part.</summary>
internal sealed class LivingCompanies
{
    private const int QuietHeadcount = 180;

    /// <summary>Searches of the quiet company against one of its size.</summary>
    private const double Quietness = 0.25;

    private const double SearchesPerHeadAndDay = 0.0018;

    public LivingCompanies(LivingPlan plan)
    {
        All = InventedNames.Give(CompanyMaker.Make(plan.District), plan.Seed);
        Quiet = 0;
        All[Quiet] = All[Quiet] with
        {
            Name = "澜川星禾数智科技有限公司",
            Industry = "I65",
            Headcount = QuietHeadcount,
            ChairNotice = "released",
            Rates = QuietRates(),
        };
        InArrears = Nearest(260, "auto", [Quiet]);
        ChangingHands = Nearest(671, "released", [Quiet, InArrears]);
    }

    public SimulatedCompany[] All { get; }

    /// <summary>Index of the company that only visitors make speak.</summary>
    public int Quiet { get; }

    /// <summary>Index of the company whose workers begin to search in the first minute.</summary>
    public int InArrears { get; }

    /// <summary>Index of the company that is sold, and which a mediator reports.</summary>
    public int ChangingHands { get; }

    /// <summary>One of the others, where anything may happen.</summary>
    public bool IsFree(int company) => company != Quiet && company != InArrears && company != ChangingHands;

    private static double[] QuietRates()
    {
        var rates = new double[Topics.Count];
        for (var topic = 0; topic < Topics.Scoring; topic++)
        {
            rates[topic] = QuietHeadcount * SearchesPerHeadAndDay * Quietness * CompanyMaker.TopicMix[topic];
        }

        return rates;
    }

    /// <summary>The company nearest to a size, with the notice asked for where there is one.</summary>
    private int Nearest(int headcount, string notice, int[] taken) => Enumerable.Range(0, All.Length)
        .Except(taken)
        .OrderBy(i => All[i].ChairNotice == notice ? 0 : 1)
        .ThenBy(i => Math.Abs(All[i].Headcount - headcount))
        .First();
}
