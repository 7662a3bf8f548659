using System.Text.Json;
using LaborRisk.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaborRisk.Server.Library;

/// <summary>The rights library's routes. Open to anybody; no body, no address and no code is ever logged.</summary>
internal static class LibraryRoutes
{
    /// <summary>2,000 characters, each escaped, and the other fields.</summary>
    private const int LargestBody = 32 * 1_024;

    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        var library = routes.MapGroup("/api/library").RequireRateLimiting(LibraryRate.Name);
        library.MapPost("/search", SearchAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<SearchRequest>("application/json").Produces<SearchResponse>();
        library.MapGet("/enterprise/{code}", Enterprise).Produces<EnterpriseName>();
    }

    private static async Task<IResult> SearchAsync(HttpContext context, Librarian librarian, IQueryDoor door, JoinGate gate, DistrictClock clock)
    {
        if (await ReadAsync(context) is not { } request)
        {
            return LibraryFaults.NotJson;
        }

        if (request.Fault() is { } fault)
        {
            return fault;
        }

        // A question about an enterprise that is not in the directory counts for nobody.
        var joined = request.Join
            && (request.EnterpriseId is null || door.Companies.TryFind(request.EnterpriseId, out _))
            && gate.MayCount(context.Connection.RemoteIpAddress, request.EnterpriseId, request.Visitor!)
            && await door.Send(JoinedQuery.Record(request, clock.Now), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(librarian.Answer(request.Text!, joined), LibraryJson.Default.SearchResponse);
    }

    private static IResult Enterprise(string code, IQueryDoor door, LibraryMark mark) => door.Companies.TryFind(code, out var company)
        ? Results.Json(new EnterpriseName(door.Companies[company].Name, mark.Simulated), LibraryJson.Default.EnterpriseName)
        : LibraryFaults.UnknownEnterprise;

    private static async Task<SearchRequest?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, LibraryJson.Default.SearchRequest, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
