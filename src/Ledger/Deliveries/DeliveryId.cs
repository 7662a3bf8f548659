using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Names a delivery by what is told to whom and how: its idempotency key, the same after any restart.</summary>
public static class DeliveryId
{
    private const int HexDigits = 32;

    /// <summary>32 hex digits of SHA-256 over <c>alertId|transition|at|officerId|transport</c>.</summary>
    public static string Of(string alertId, string transition, Instant at, string officerId, string transport) =>
        Fingerprint.Of($"{alertId}|{transition}|{at}|{officerId}|{transport}")[..HexDigits];
}
