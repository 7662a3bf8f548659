using System.Text.Json;
using LaborRisk.Server.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaborRisk.Server.Library;

/// <summary>The rights library's routes. Open to anybody; no body, no address and no code is ever logged.</summary>
internal static class LibraryRoutes
{
    /// <summary>2,000 characters, each escaped, and the other fields.</summary>
    private const int LargestBody = 32 * 1_024;

    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        var library = routes.MapGroup("/api/library").RequireRateLimiting(LibraryRate.Name);
        library.MapPost("/search", (RequestDelegate)Search).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        library.MapGet("/enterprise/{code}", (RequestDelegate)Enterprise);
    }

    private static async Task Search(HttpContext context)
    {
        if (await Read(context) is not { } request)
        {
            await Problems.Write(context, StatusCodes.Status400BadRequest, "请求不是可读的 JSON", "请求内容应为 JSON 对象 / The body must be a JSON object");
            return;
        }

        if (request.Fault() is { } fault)
        {
            await Problems.Write(context, StatusCodes.Status422UnprocessableEntity, fault.Title, fault.Detail, fault.Field);
            return;
        }

        var joined = request.Join && await Count(context, request);
        var answer = context.RequestServices.GetRequiredService<Librarian>().Answer(request.Text!, joined);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(answer, LibraryJson.Default.SearchResponse, cancellationToken: context.RequestAborted);
    }

    private static Task Enterprise(HttpContext context)
    {
        var companies = context.RequestServices.GetRequiredService<IQueryDoor>().Companies;
        return context.Request.RouteValues["code"] is string code && companies.TryFind(code, out var company)
            ? context.Response.WriteAsJsonAsync(
                new EnterpriseName(companies[company].Name, context.RequestServices.GetRequiredService<LibraryMark>().Simulated), LibraryJson.Default.EnterpriseName, cancellationToken: context.RequestAborted)
            : Problems.Write(context, StatusCodes.Status404NotFound, "没有这个单位代码", "请核对海报上的代码 / No employer has this code; check the poster");
    }

    private static async Task<SearchRequest?> Read(HttpContext context)
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

    /// <summary>A question about an enterprise that is not in the directory counts for nobody.</summary>
    private static async Task<bool> Count(HttpContext context, SearchRequest request)
    {
        var services = context.RequestServices;
        var door = services.GetRequiredService<IQueryDoor>();
        return (request.EnterpriseId is null || door.Companies.TryFind(request.EnterpriseId, out _))
            && services.GetRequiredService<JoinGate>().MayCount(context.Connection.RemoteIpAddress, request.EnterpriseId, request.Visitor!)
            && await door.Send(JoinedQuery.Record(request, services.GetRequiredService<DistrictClock>().Now), context.RequestAborted);
    }
}
