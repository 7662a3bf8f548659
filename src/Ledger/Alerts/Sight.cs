namespace LaborRisk.Ledger;

/// <summary>What of the ledger somebody may see. Becomes a condition of every query.</summary>
public abstract record Sight
{
    private Sight()
    {
    }

    /// <summary>Condition over <c>alerts a</c> joined with <c>enterprises e</c>.</summary>
    internal abstract string Where { get; }

    /// <summary>Every alert.</summary>
    public sealed record District : Sight
    {
        internal override string Where => "1 = 1";
    }

    /// <summary>A town's alerts that were told to the town, except of the company whose chair the officer is.</summary>
    /// <param name="OfficerId">Empty = the account has none.</param>
    public sealed record Town(string Name, string OfficerId) : Sight
    {
        internal override string Where => "e.town = @SightTown AND a.desk_only = 0 AND (e.chair_id = '' OR e.chair_id <> @SightOfficer)";
    }

    /// <summary>No alert. Those inside an enterprise read the notices told to them and nothing else.</summary>
    public sealed record Nothing : Sight
    {
        internal override string Where => "1 = 0";
    }

    internal string? TownName => (this as Town)?.Name;

    internal string? Officer => (this as Town)?.OfficerId;
}
