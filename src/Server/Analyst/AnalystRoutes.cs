using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Http;
using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaborRisk.Server.Analyst;

/// <summary>What analysts learn of the door: phrases that are nobody's, and where searches were set aside.</summary>
internal static class AnalystRoutes
{
    public static void MapAnalyst(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/phrases", PhrasesAsync).Produces<PhrasesAnswer>();
        routes.MapGet("/api/set-aside", SetAsideAsync).Produces<SetAsideAnswer>();
    }

    private static async Task<IResult> PhrasesAsync(LiveShard shard) => shard.Status.State == ShardState.Starting
        ? LiveFaults.Stopping
        : Results.Json(
            new PhrasesAnswer([.. (await shard.PhrasesAsync()).Select(phrase => new PhraseItem(phrase.Text, phrase.Week.ToString("yyyy-MM-dd")))]),
            AnalystJson.Readable.PhrasesAnswer);

    private static async Task<IResult> SetAsideAsync(LiveShard shard, CompanyDirectory companies) => shard.Status.State == ShardState.Starting
        ? LiveFaults.Stopping
        : Results.Json(
            new SetAsideAnswer([.. (await shard.SetAsideAsync())
                .Where(one => !companies[one.Company].HasLeft)
                .GroupBy(one => companies[one.Company], one => one.Reason)
                .Select(company => new SetAsideItem(
                    company.Key.Id, company.Key.Name, company.Key.Town, [.. company.Select(reason => new SetAsideWhy(reason.Name(), Say(reason)))]))]),
            AnalystJson.Readable.SetAsideAnswer);

    private static string Say(SetAsideReason reason) => $"有查询未计入：{reason.Chinese()} · some searches were set aside: {reason.English()}";
}
