using System.Net.Http.Json;
using System.Text.Json;
using LaborRisk.Server.Accounts;

namespace LaborRisk.WholeProduct.Desk;

/// <summary>A browser or a program that calls the server.</summary>
internal sealed class Visitor(DeskHost host)
{
    public string? Cookie { get; init; }

    /// <summary>Sent with every unsafe request.</summary>
    public string? Csrf { get; init; }

    public string? Token { get; init; }

    public Task<Answer> GetAsync(string path) => SendAsync("GET", path, null);

    public Task<Answer> PostAsync(string path, object body, string? key = null) => SendAsync("POST", path, body, key);

    /// <summary>Does an act under a key of its own.</summary>
    public Task<Answer> ActAsync(string alertId, object act, string? key = null) =>
        SendAsync("POST", $"/api/alerts/{alertId}/acts", act, key ?? Guid.NewGuid().ToString());

    public async Task<Answer> SendAsync(string method, string path, object? body, string? key = null, params (string Name, string Value)[] headers)
    {
        using var response = await OpenAsync(method, path, body, key, headers);

        // The live stream has no end.
        var media = response.Content.Headers.ContentType?.MediaType;
        var text = media == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync();
        return new Answer(
            (int)response.StatusCode, text, response.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : null, media);
    }

    /// <summary>Sends and waits for the head of the answer only.</summary>
    public async Task<HttpResponseMessage> OpenAsync(
        string method, string path, object? body = null, string? key = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        Add(request, "Cookie", Cookie);
        Add(request, AccessGate.CsrfHeader, Csrf);
        Add(request, "Authorization", Token is null ? null : "Bearer " + Token);
        Add(request, "Idempotency-Key", key);
        foreach (var (name, value) in headers)
        {
            Add(request, name, value);
        }

        return await host.SendAsync(request);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}

/// <summary>What the server answered.</summary>
internal sealed record Answer(int Status, string Text, string? SetCookie, string? MediaType)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? this[string name] => Json.TryGetProperty(name, out var value) ? value.ToString() : null;

    public IEnumerable<string> List(string name) => Json.GetProperty(name).EnumerateArray().Select(value => value.ToString());

    /// <summary>A browser with the session that was just begun.</summary>
    public Visitor Visitor(DeskHost host) => new(host) { Cookie = SetCookie!.Split(';')[0], Csrf = this["csrf"] };
}
