terraform {
  backend "azurerm" {
    # Le compte existe avant le premier plan, et seul l'opérateur sait où :
    # terraform init \
    #   -backend-config=resource_group_name=rg-twinme-tfstate \
    #   -backend-config=storage_account_name=sttwinmetf7726
    container_name   = "tfstate"
    key              = "twinme/staging.tfstate"
    use_azuread_auth = true
  }
}
