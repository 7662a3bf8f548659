using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaborRisk.Server.Http;

/// <summary><c>GET /metrics</c> with a metrics token; <c>/healthz</c> and <c>/readyz</c> for whoever asks.</summary>
internal static class MetricsRoutes
{
    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/metrics", (LiveShard shard, StreamClients clients) => Results.Text(
            MetricsText.Of(shard.Status, shard.Queue, clients.Now), "text/plain; version=0.0.4; charset=utf-8"));
        routes.MapGet("/healthz", (LiveShard shard) => Say(shard, shard.Status.State != ShardState.Failed));
        routes.MapGet("/readyz", (LiveShard shard) => Say(
            shard, shard.Status is { State: ShardState.Running or ShardState.Degraded, IsRefusing: false }));
    }

    private static IResult Say(LiveShard shard, bool good)
    {
        var status = shard.Status;
        string[] said =
        [
            status.State.ToString().ToLowerInvariant(),
            .. status.IsFull ? ["full: 磁盘或日志已满，请腾出空间 / the disk or the journal has no room: make some"] : (string[])[],
            .. status.LedgerFault is { } fault ? ["ledger: " + fault] : (string[])[],
            .. status.IsSnapshotFailing ? ["snapshot: 快照无法写入 / cannot be written"] : (string[])[],
            .. status.IsClockDoubted ? ["clock: 系统时钟超前，暂不采信 / the system clock leapt ahead and is not believed"] : (string[])[],
        ];
        return Results.Text(
            string.Concat(said.Select(line => line + "\n")), statusCode: good ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
