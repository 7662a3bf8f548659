using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>Reads the JSON body of a request. What cannot be read is <c>null</c>, and nothing of it is quoted anywhere.</summary>
internal static class Body
{
    private const int Largest = 64 * 1024;

    public static async Task<T?> ReadAsync<T>(this HttpContext http, JsonTypeInfo<T> form)
        where T : class
    {
        if (http.Request.ContentLength > Largest || !http.Request.HasJsonContentType())
        {
            return null;
        }

        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, form, http.RequestAborted);
        }
        catch (Exception fault) when (fault is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
