using LaborRisk.Domain;
using LaborRisk.Server.Library;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Http;

/// <summary>A question of the rights library goes through the same door as every record.</summary>
internal sealed class LibraryDoor(LiveShard shard, CompanyDirectory companies) : IQueryDoor
{
    public CompanyDirectory Companies => companies;

    public async ValueTask<bool> Send(ReadOnlyMemory<byte> record, CancellationToken stop)
    {
        if (EventBody.Split(record.Span) is not { } records || !shard.Queue.TryEnter(record.Length))
        {
            return false;
        }

        try
        {
            var receipt = await shard.SubmitAsync(new Submission(record, records));
            return receipt.Taken == Taken.Durable && receipt.Rejected.Count == 0;
        }
        finally
        {
            shard.Queue.Leave(record.Length);
        }
    }
}
