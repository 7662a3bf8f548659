using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Library;

/// <summary>Errors as RFC 9457 has them: title in Chinese, detail in both languages. Nothing of what was sent is in them.</summary>
internal static class Problems
{
    public static Task Write(HttpContext context, int status, string title, string detail, string? field = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync(Body(status, title, detail, field), context.RequestAborted);
    }

    private static string Body(int status, string title, string detail, string? field)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("status", status);
            json.WriteString("title", title);
            json.WriteString("detail", detail);
            if (field is not null)
            {
                json.WriteString("field", field);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
