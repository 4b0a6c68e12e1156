terraform {
  backend "s3" {
    # Existe avant le premier plan, avec des versions, chiffré et fermé.
    bucket  = "twinme-terraform-state"
    key     = "twinme/prod.tfstate"
    region  = "eu-west-3"
    encrypt = true
    # Deux n'écrivent jamais à la fois ; à partir de Terraform et OpenTofu 1.10.
    use_lockfile = true
  }
}
