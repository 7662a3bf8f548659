using LaborRisk.Domain;

namespace LaborRisk.Server.Library;

/// <summary>Where a question goes whose asker joined: the door of the live service.</summary>
internal interface IQueryDoor
{
    /// <summary>The directory as it stands; it may be another after a reload.</summary>
    CompanyDirectory Companies { get; }

    /// <summary>Takes one record of the contract, UTF-8 JSON, and answers when it is durable. The memory is the caller's again afterwards.</summary>
    /// <returns>False = not taken: the service is full, or the record was refused.</returns>
    ValueTask<bool> Send(ReadOnlyMemory<byte> record, CancellationToken stop);
}
