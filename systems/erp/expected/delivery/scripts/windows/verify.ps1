#Requires -Version 7.0
# Contrôle chaque composant de ERP de supermarché sur Azure App Service et ne change rien.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @()
Initialize-Script 'erp' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'prod' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Test-FlexibleServer 'postgres' 'db' 'rg-erp-prod' 'erp-postgres-prod' 'DB_URL'
        }
        if (Test-Wanted 'app') {
            Test-WebApp 'app' 'rg-erp-prod' 'erp-supermarket-prod' '/'
        }
        if (Test-Wanted 'insights') {
            Test-State 'insights' 'Succeeded' 'az' 'resource' 'show' '--resource-group' 'rg-erp-prod' '--resource-type' 'Microsoft.Insights/components' '--name' 'appi-erp-prod-insights' '--query' 'properties.provisioningState' '--output' 'tsv'
        }
        if (Test-Wanted 'media') {
            Test-State 'media' 'available' 'az' 'storage' 'account' 'show' '--resource-group' 'rg-erp-prod' '--name' 'sterpprodmediab091' '--query' 'statusOfPrimary' '--output' 'tsv'
        }
        if (Test-Wanted 'cdn') {
            Test-FrontDoor 'cdn' 'rg-erp-prod' 'afd-erp-prod-cdn' 'fde-erp-prod-cdn' ''
        }
        Complete-Checks
    }
}
Complete-Script
