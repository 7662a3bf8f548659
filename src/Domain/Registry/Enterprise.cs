namespace LaborRisk.Domain;

/// <summary>How the enterprise union chair hears of a machine alert.</summary>
public enum ChairNotice : byte
{
    /// <summary>Pushed after a tap on 核准推送 at the desk; the default.</summary>
    Released,

    /// <summary>Pushed for orange and red at the next notice slot.</summary>
    Auto,

    /// <summary>No machine push: a person phones or visits.</summary>
    Never,
}

/// <summary>One company of the directory.</summary>
/// <param name="Id">Unified social credit code, 18 characters.</param>
/// <param name="Headcount">Staff; <c>null</c> = unknown.</param>
public sealed record Enterprise(string Id, string Name, string Town, string Industry, int? Headcount, string UnionChairId, string MediatorId)
{
    /// <summary>Parent company's id; empty = none.</summary>
    public string ParentId { get; init; } = "";

    public ChairNotice ChairNotice { get; init; }

    /// <summary>It has left the directory: its index stays taken, and no record of it is.</summary>
    public bool HasLeft { get; init; }
}
