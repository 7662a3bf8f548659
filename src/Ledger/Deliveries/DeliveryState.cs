namespace LaborRisk.Ledger;

/// <summary>Where a delivery stands, as stored and shown.</summary>
public static class DeliveryState
{
    /// <summary>Not sent yet, or the transport is not configured (then the reason says so).</summary>
    public const string Waiting = "waiting";

    public const string Delivered = "delivered";

    /// <summary>Given up after the last attempt.</summary>
    public const string Failed = "failed";

    /// <summary>A gate keeps it from being told.</summary>
    public const string Withheld = "withheld";
}
