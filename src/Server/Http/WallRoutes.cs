using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaborRisk.Server.Http;

/// <summary><c>GET /api/wall</c>: the wall as a whole, for the beginning of every connection.</summary>
internal static class WallRoutes
{
    public static void MapWall(this IEndpointRouteBuilder routes) => routes.MapGet("/api/wall", async (LiveShard shard) =>
        shard.Status.State == ShardState.Starting ? LiveFaults.Stopping
        : Results.Bytes(await shard.WallAsync(), "application/json; charset=utf-8"));
}
