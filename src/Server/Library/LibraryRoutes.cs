using System.Buffers;
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
            .Accepts<SearchForm>("application/json").Produces<SearchResponse>();
        library.MapGet("/enterprise/{code}", Enterprise).Produces<EnterpriseName>();
    }

    private static async Task<IResult> SearchAsync(HttpContext context, Librarian librarian, IQueryDoor door, JoinGate gate, DistrictClock clock)
    {
        var body = ArrayPool<byte>.Shared.Rent(LargestBody);
        try
        {
            using var request = SearchRequest.Read(body.AsSpan(0, await context.Request.Body.ReadAtLeastAsync(
                body.AsMemory(0, LargestBody), LargestBody, throwOnEndOfStream: false, context.RequestAborted)));
            if (request is null)
            {
                return LibraryFaults.NotJson;
            }

            if (request.Fault() is { } fault)
            {
                return fault;
            }

            var joined = request.Join && await CountAsync(context, request, door, gate, clock);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(librarian.Answer(request.Text, joined), LibraryJson.Default.SearchResponse);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body, clearArray: true);
        }
    }

    /// <summary>A question about an enterprise that is not in the directory counts for nobody.</summary>
    private static async Task<bool> CountAsync(HttpContext context, SearchRequest request, IQueryDoor door, JoinGate gate, DistrictClock clock)
    {
        if ((request.EnterpriseId is { } id && !door.Companies.TryFind(id, out _))
            || !gate.MayCount(context.Connection.RemoteIpAddress, request.EnterpriseId, request.Visitor))
        {
            return false;
        }

        using var query = new JoinedQuery(request, clock.Now);
        return await door.Send(query.Record, context.RequestAborted);
    }

    private static IResult Enterprise(string code, IQueryDoor door, LibraryMark mark) => door.Companies.TryFind(code, out var company)
        ? Results.Json(new EnterpriseName(door.Companies[company].Name, mark.Simulated), LibraryJson.Default.EnterpriseName)
        : LibraryFaults.UnknownEnterprise;
}
