using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LaborRisk.Domain;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Http;

/// <summary>
/// An answer that something did not go: RFC 9457 problem+json with a Chinese title and a detail in both languages. Nothing of what was sent is in it.
/// </summary>
internal sealed record Fault(int Status, string Title, string Detail) : IResult
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The field at fault.</summary>
    public string? Field { get; init; }

    /// <summary>Members that are <c>true</c>, such as <c>codeNeeded</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Until when it will be so.</summary>
    public Instant? Until { get; init; }

    /// <summary>Seconds after which it may be tried again.</summary>
    public int? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/problem+json";
        if (RetryAfter is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteNumber("status", Status);
        json.WriteString("title", Title);
        json.WriteString("detail", Detail);
        if (Field is not null)
        {
            json.WriteString("field", Field);
        }

        foreach (var flag in Flags)
        {
            json.WriteBoolean(flag, true);
        }

        if (Until is { } until)
        {
            json.WriteString("until", until.ToString());
        }

        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
