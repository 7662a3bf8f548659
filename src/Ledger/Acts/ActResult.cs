namespace LaborRisk.Ledger;

/// <summary>What became of an act.</summary>
public enum ActResult : byte
{
    Done,

    /// <summary>The same act under the same key had been done; nothing changed.</summary>
    Repeated,

    /// <summary>No such alert within sight.</summary>
    NotFound,

    /// <summary>It does not fit where the alert stands.</summary>
    DoesNotFit,

    /// <summary>The key was used for another act.</summary>
    KeyUsed,

    /// <summary>The officer must not be given this alert.</summary>
    NotAssignable,
}
