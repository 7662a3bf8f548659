using LaborRisk.Ledger;

namespace LaborRisk.Server.Delivery;

/// <summary>A way to reach an officer. The inbox is none: its row is the delivery.</summary>
internal interface ITransport
{
    /// <summary>As in the officers' file.</summary>
    string Name { get; }

    /// <returns><c>null</c> = taken; else why not, as a word without content of the answer.</returns>
    Task<string?> SendAsync(Outgoing delivery, string address, CancellationToken stop);
}
