#Requires -Version 7.0
# Revient à la version de ERP de supermarché sur Azure App Service qui servait avant.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only,
    [string]$Revision
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @($Revision | Where-Object { $_ } | ForEach-Object { "revision=$_" })
Initialize-Script 'erp' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'prod' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'app') {
            Restore-WebApp 'app' 'rg-erp-prod' 'erp-supermarket-prod' 'staging' '/'
        }
    }
}
Complete-Script
