using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;

namespace LaborRisk.Server.Http;

/// <summary>The built pages of <c>web/dist</c>, when they are there: <c>/wall</c> is <c>wall.html</c> and so on.</summary>
internal static class Pages
{
    private static readonly string[] Names = ["wall", "desk", "chair", "library", "sign-in", "setup", "admin"];

    /// <returns>Whether there are pages.</returns>
    public static bool UsePages(this IApplicationBuilder app)
    {
        if (Find() is not { } folder)
        {
            return false;
        }

        var files = new PhysicalFileProvider(folder);
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value?.Trim('/') ?? "";
            if (Names.Contains(path) && files.GetFileInfo(path + ".html").Exists)
            {
                context.Request.Path = $"/{path}.html";
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Cache });
        return true;
    }

    /// <summary>Names of built files carry a hash of their content; pages do not.</summary>
    private static void Cache(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext answer) =>
        answer.Context.Response.Headers.CacheControl =
            answer.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";

    /// <summary>Beside the executable, or in the source tree above it.</summary>
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var dist = Path.Combine(folder.FullName, "web", "dist");
            if (Directory.Exists(dist))
            {
                return dist;
            }
        }

        return null;
    }
}
