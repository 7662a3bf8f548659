using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>Says how much a search counts and, if less than one, why. What depends on the text is judged before the text is forgotten.</summary>
internal sealed class SearchJudge(IntakeCounters counters)
{
    /// <summary>How much a search counts that was set aside: too little to move a score.</summary>
    public const float SetAside = MassAccounts.Weight;

    private IdenticalTexts texts = new();
    private MassAccounts massAccounts = new();
    private BusyAccounts busyAccounts = new();

    /// <summary>Hashes of texts go into a saved state: only where the input itself stays at hand and nothing else tells what was decided.</summary>
    public bool KeepsTexts { private get; set; }

    public SetAsideCompanies Companies { get; private set; } = new();

    /// <summary>What the text says, before it is forgotten. The answer travels as the weight of the signal.</summary>
    public float WeighText(ulong text, in Asker asker, int company, Instant at) =>
        texts.IsBurst(text, asker.Account, company, at) ? SetAside : 1;

    /// <summary>What the account says, and what was judged of the text; counts the reason.</summary>
    public float Weigh(in Admission search)
    {
        var (account, company, day) = (search.Asker.Account, search.Query.Company, search.At.DistrictDay);

        // Both take note of every search, whatever the other says.
        var isBusy = busyAccounts.IsBeyondCap(account, day);
        var isOfMany = company != Signal.DistrictOnly && massAccounts.Weigh(account, company, day) < 1;
        SetAsideReason? reason = search.Query.Weight < 1 ? SetAsideReason.IdenticalTexts
            : isOfMany ? SetAsideReason.ManyCompanies
            : isBusy ? SetAsideReason.TooManySearches
            : null;
        if (reason is not { } why)
        {
            return 1;
        }

        counters.CountSetAside(why);
        Companies.Add(company, why, day);
        return SetAside;
    }

    public void Save(BinaryWriter writer)
    {
        massAccounts.Save(writer);
        busyAccounts.Save(writer);
        Companies.Save(writer);
        writer.Write(KeepsTexts);
        if (KeepsTexts)
        {
            texts.Save(writer);
        }
    }

    public void Load(BinaryReader reader)
    {
        massAccounts = MassAccounts.Load(reader);
        busyAccounts = BusyAccounts.Load(reader);
        Companies = SetAsideCompanies.Load(reader);
        texts = reader.ReadBoolean() ? IdenticalTexts.Load(reader) : new IdenticalTexts();
    }
}
