#Requires -Version 7.0
# Met ERP de supermarché sur Azure App Service en service dans un de ses environnements, sans interrompre ceux qui s'en servent.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only,
    [string[]]$Image,
    [string[]]$Package,
    [string[]]$Skip
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @($Image | Where-Object { $_ } | ForEach-Object { "image=$_" }; $Package | Where-Object { $_ } | ForEach-Object { "package=$_" }; $Skip | Where-Object { $_ } | ForEach-Object { "skip=$_" })
Initialize-Script 'erp' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'prod' {
        Assert-Tool 'az' 'terraform'
        Connect-Cloud
        if (Test-Part 'backup') {
            if (Test-TerraformState 'terraform/environments/prod') {
                Invoke-Also 'backup.ps1'
            }
        }
        if (Test-Part 'terraform') {
            Invoke-Terraform 'terraform/environments/prod'
        }
        if (Test-Wanted 'app') {
            Publish-WebApp 'app' 'rg-erp-prod' 'erp-supermarket-prod' 'staging' '/'
        }
        if (Test-Part 'verify') {
            Invoke-Also 'verify.ps1'
        }
    }
}
Complete-Script
