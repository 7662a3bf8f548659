using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>The built service as a process of its own on a free port, with what its data folder holds.</summary>
internal sealed class LiveService : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();
    private bool isDisposed;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(2) };

    private LiveService(Process process, string data)
    {
        this.process = process;
        Data = data;
    }

    public string Data { get; }

    /// <summary>Everything it wrote to its standard streams so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Its id.</summary>
    public int Process => process.Id;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts it and waits until it takes requests.</summary>
    /// <param name="data">Its data folder, new or from a run before.</param>
    /// <param name="more">Configuration beside the usual.</param>
    public static async Task<LiveService> StartAsync(SimulatedDistrict district, string data, JsonObject? more = null)
    {
        var settings = more?.DeepClone().AsObject() ?? new JsonObject { ["clock"] = "events" };
        settings["urls"] = "http://127.0.0.1:0";
        settings["dataDir"] = data;
        settings["directory"] ??= Path.Combine(district.Root, "enterprises.csv");
        settings["officers"] ??= Path.Combine(district.Root, "officers.csv");
        var config = Path.Combine(district.Folder(), "config.json");
        await File.WriteAllTextAsync(config, settings.ToJsonString());
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var process = System.Diagnostics.Process.Start(new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "laborrisk.dll"), "run", "--config", config])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var service = new LiveService(process, data);
        await service.UntilReadyAsync();
        return service;
    }

    public Task<HttpResponseMessage> PostAsync(IEnumerable<byte[]> lines, string? token = null) =>
        PostAsync([.. lines.SelectMany(line => (byte[])[.. line, (byte)'\n'])], token);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/api/events")) { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token("ingest"));
        request.Headers.ExpectContinue = body.Length > 8 << 20;
        return await client.SendAsync(request);
    }

    /// <summary>Posts and expects it to be taken.</summary>
    public async Task<JsonObject> TakeAsync(IEnumerable<byte[]> lines)
    {
        using var answer = await PostAsync(lines);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <param name="kind">Whose token is sent; <c>null</c> = none.</param>
    public async Task<HttpResponseMessage> GetAsync(string path, string? kind, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (kind is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(kind));
        }

        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>A figure of <c>/metrics</c>, its labels summed up.</summary>
    public async Task<double> MetricAsync(string name)
    {
        using var answer = await GetAsync("/metrics", "metrics");
        return (await answer.Content.ReadAsStringAsync()).Split('\n')
            .Where(line => line.StartsWith($"laborrisk_{name} ", StringComparison.Ordinal) || line.StartsWith($"laborrisk_{name}{{", StringComparison.Ordinal))
            .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>No chance to tidy up (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As a supervisor stops it (SIGTERM).</summary>
    public async Task<int> StopAsync()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        client.Dispose();
    }

    private string Tokens => Path.Combine(Data, "..", Path.GetFileName(Data) + ".tokens");

    /// <summary>A secret of the first start, <c>setup</c> included: told then only, so the test keeps them beside the data folder.</summary>
    public string Token(string kind) => File.ReadAllLines(Tokens)
        .Single(line => line.StartsWith(kind + " ", StringComparison.Ordinal))[(kind.Length + 1)..];

    private async Task UntilReadyAsync()
    {
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Note(line);
            if (line.Contains("are in: ", StringComparison.Ordinal) && !File.Exists(Tokens))
            {
                File.Copy(line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..], Tokens);
            }
            else if (line.Contains("runs at ", StringComparison.Ordinal))
            {
                Address = new Uri(line[(line.LastIndexOf(' ') + 1)..]);
                _ = DrainAsync();
                return;
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The service did not start: {Said}");
    }

    private async Task DrainAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Note(line);
        }
    }

    private void Note(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
