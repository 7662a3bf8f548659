using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.House;

/// <summary>The description of the routes, from which the pages' types are made. <c>REWRITE_SNAPSHOTS=1</c> writes it anew.</summary>
public sealed class OpenApiFacts
{
    private const string Kept = "web/openapi.json";
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_kept_description_is_the_one_of_the_service_and_names_every_route()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var told = JsonNode.Parse((await host.Anyone().GetAsync("/openapi/v1.json")).Text)!.AsObject();
        told.Remove("servers");
        var text = told.ToJsonString(Form) + "\n";
        if (Environment.GetEnvironmentVariable("REWRITE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, Kept), text);
        }

        Assert.Equal(Repository.Read(Kept), text);
        Assert.All(
            host.Routes().Select(route => route.Split(' ')).Where(route => !route[1].StartsWith("/openapi", StringComparison.Ordinal)),
            route => Assert.NotNull(told["paths"]?[route[1]]?[route[0].ToLowerInvariant()]));
    }
}
