using System.Buffers;
using LaborRisk.Ingest;
using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaborRisk.Server.Http;

/// <summary><c>POST /api/events</c>: records by HTTP, answered once they are durable.</summary>
internal static class IngestRoutes
{
    public static void MapIngest(this IEndpointRouteBuilder routes) => routes.MapPost("/api/events", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, LiveShard shard)
    {
        if (shard.Status.State is ShardState.Starting or ShardState.Stopping or ShardState.Failed)
        {
            return LiveFaults.Stopping;
        }

        var room = context.Request.ContentLength ?? EventBody.MostBytes;
        if (room > EventBody.MostBytes)
        {
            return LiveFaults.TooLarge;
        }

        if (!shard.Queue.TryEnter(room))
        {
            return LiveFaults.QueueFull;
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(1, room));
        try
        {
            var length = await ReadAsync(context.Request, buffer, (int)room, context.RequestAborted);
            return length < 0 ? LiveFaults.TooLarge : await TakeAsync(shard, buffer.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            shard.Queue.Leave(room);
        }
    }

    private static async Task<IResult> TakeAsync(LiveShard shard, ReadOnlyMemory<byte> body)
    {
        if (EventBody.Split(body.Span) is not { } records)
        {
            return LiveFaults.NotAnArray;
        }

        var receipt = await shard.SubmitAsync(new Submission(body, records));
        return receipt.Taken switch
        {
            Taken.Durable => Results.Json(Answer.Of(receipt), LiveJson.Default.Answer, statusCode: StatusCodes.Status202Accepted),
            Taken.Full => LiveFaults.DiskFull,
            _ => LiveFaults.Stopping,
        };
    }

    /// <returns>Bytes read; −1 = there are more than there is room for.</returns>
    private static async Task<int> ReadAsync(HttpRequest request, byte[] buffer, int room, CancellationToken stop)
    {
        var length = 0;
        while (length < room)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length, room - length), stop);
            if (read == 0)
            {
                return length;
            }

            length += read;
        }

        return request.ContentLength is not null || await request.Body.ReadAsync(new byte[1], stop) == 0 ? length : -1;
    }
}

/// <summary>The answer to records.</summary>
internal sealed record Answer(int Accepted, int Duplicates, IReadOnlyList<AnswerRejected> Rejected)
{
    public static Answer Of(Receipt receipt) => new(
        receipt.Accepted, receipt.Duplicates, [.. receipt.Rejected.Select(each => new AnswerRejected(each.Index, each.Reason.Name()))]);
}

/// <param name="Index">Which record of the request, from 0.</param>
internal sealed record AnswerRejected(int Index, string Reason);
