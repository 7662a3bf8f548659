namespace LaborRisk.Ledger;

/// <summary>The transports this installation can send by. The inbox always works: its row is the delivery.</summary>
public sealed class Transports(IEnumerable<string> configured)
{
    public const string Inbox = "inbox";

    /// <summary>Why a delivery by another transport waits.</summary>
    public const string NotConfigured = "transport_not_configured";

    /// <summary>Names as in the officers' file, without the inbox.</summary>
    public IReadOnlySet<string> Sending { get; } = configured.Where(name => name != Inbox).ToHashSet(StringComparer.Ordinal);
}
